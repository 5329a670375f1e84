// One seed per layer: a change in one layer leaves the bytes of the layers it does not feed as they were.

export interface Seeds {
  readonly terrain: number;
  readonly water: number;
  readonly town: number;
  readonly seats: number;
  readonly roads: number;
  readonly territory: number;
  readonly hamlets: number;
  readonly woods: number;
  readonly fields: number;
  readonly names: number;
  readonly census: number;
  readonly facilities: number;
  readonly outbreak: number;
  readonly screening: number;
  readonly registry: number;
  readonly farmLines: number;
  readonly register: number;
  readonly tracing: number;
}

export const SEEDS: Seeds = {
  terrain: 101, water: 202, town: 303, seats: 404, roads: 505, territory: 606, hamlets: 707, woods: 808,
  fields: 909, names: 1010, census: 1111, facilities: 1212, outbreak: 67, screening: 1414, registry: 1515, farmLines: 1616, register: 1729, tracing: 1818,
};
