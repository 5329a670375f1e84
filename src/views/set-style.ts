// Sets style properties of an element one by one: a style attribute, as styleMap first writes it, is refused by the CSP.
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class SetStyle extends Directive {
  private before: Readonly<Record<string, string>> = {};

  override render(_styles: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof noChange {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(this.before)) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) if (this.before[name] !== value) style.setProperty(name, value);
    this.before = styles;
    return noChange;
  }
}

/** `<div ${setStyle({ '--at': '40%' })}>`: property names as in CSS. */
export const setStyle = directive(SetStyle);
