package org.suzhi.render.internal;

/** The part of a drawing between heading and note. */
interface Plot {

  /** How high it is in its width. */
  double height();

  /** Draws itself below {@code top}. */
  void draw(Svg svg, double top);
}
