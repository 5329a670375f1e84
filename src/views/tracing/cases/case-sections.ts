// What stands on a case's card below its stays: stays its tracks offer, its reports, its public track. Fetched once a card is open.
import './case-reports.ts';
import '../track/public-track.ts';
import '../track/track-stays.ts';
