// Addresses under which the map reads the district's layers; a layer that was not sent again keeps its address.
import type { MapLayers } from '../map/map-types.ts';
import type { DistrictAnswer, UnitsAnswer } from '../../workers/zoning/zoning-answers.ts';

/** What the worker sends of the ground as GeoJSON; null where the same is drawn already. */
export type Ground = Pick<DistrictAnswer, 'layers'> & { readonly sources: Omit<NonNullable<UnitsAnswer['sources']>, 'shapes'> | null };

type Addresses = Readonly<Record<string, string>>;

/** The addresses of one open district. They stay valid until `revokeReplaced`, for a lost graphics device reads them again. */
export class LayerAddresses {
  private units: Addresses = {};
  private layers: Addresses = {};
  private replaced: string[] = [];

  /** The layers after an answer. */
  renew({ sources, layers }: Ground): MapLayers {
    if (sources !== null) {
      const { units: shown, buildings, streets, district } = sources;
      this.units = this.replace(this.units, { units: shown, buildings, streets, district });
    }
    if (layers !== null) this.layers = this.replace(this.layers, layers);
    const { units, layers: ground } = this;
    return {
      units: units['units'] ?? '',
      buildings: units['buildings'] ?? ground['buildings'] ?? null,
      streets: units['streets'] ?? null,
      district: units['district'] ?? null,
      roads: ground['roads'] ?? null,
      water: ground['water'] ?? null,
      woods: ground['woods'] ?? null,
      fields: ground['fields'] ?? null,
      facilities: ground['facilities'] ?? null,
    };
  }

  /** Gives back the memory of what was replaced; to be called when the map has read the new. */
  revokeReplaced(): void {
    for (const address of this.replaced) URL.revokeObjectURL(address);
    this.replaced = [];
  }

  private replace(before: Addresses, blobs: Readonly<Record<string, Blob | null>>): Addresses {
    this.replaced.push(...Object.values(before));
    return Object.fromEntries(Object.entries(blobs).flatMap(([name, blob]) => (blob === null ? [] : [[name, URL.createObjectURL(blob)]])));
  }
}
