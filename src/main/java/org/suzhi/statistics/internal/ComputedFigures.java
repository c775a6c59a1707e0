package org.suzhi.statistics.internal;

import java.util.List;

/** The figures that the newest release counted from facts. */
public interface ComputedFigures {

  /** Each once; none where no release counted any. */
  List<ComputedFigure> newest();
}
