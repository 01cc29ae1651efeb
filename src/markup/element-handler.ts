import type { XmlElement } from '../xml/parse-xml.ts';
import type { Reader } from './reader.ts';

/** How one element is read. What it does not name is reported as a mistake. */
export interface ElementHandler<T> {
  /** Attributes it may have besides `class` and `data-origin`. */
  readonly attributes?: readonly string[];
  /** Values that its `class` may have. */
  readonly classes?: readonly string[];
  /** Set when it means nothing without one of its classes. */
  readonly classRequired?: boolean;
  /** The block or inline that it stands for, or undefined when there is nothing to print. */
  read(element: XmlElement, reader: Reader): T | undefined;
}
