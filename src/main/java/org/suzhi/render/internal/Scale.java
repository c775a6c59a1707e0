package org.suzhi.render.internal;

import java.util.stream.DoubleStream;

/** An axis: round numbers from {@code low} to {@code high}, a tick each {@code step}. */
record Scale(double low, double high, double step) {

  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** From zero, as bars need it: the eye compares their lengths. */
  static Scale fromZero(double least, double greatest) {
    return round(Math.min(0, least), Math.max(0, greatest));
  }

  /** For lines: from zero unless all values are far from it, where the change would be lost. */
  static Scale around(double least, double greatest) {
    boolean far = least > 0 && least > greatest * 0.6 && greatest > least;
    return far ? round(least - (greatest - least) * 0.3, greatest) : fromZero(least, greatest);
  }

  private static Scale round(double least, double greatest) {
    double span = greatest > least ? greatest - least : 1;
    double rough = span / 4;
    double unit = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = unit * 10;
    for (double factor : ROUND) {
      if (unit * factor >= rough * 0.999) {
        step = unit * factor;
        break;
      }
    }
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(greatest / step - 1e-9) * step;
    return new Scale(low, high > low ? high : low + step, step);
  }

  /** Where a value stands between {@code from} (low) and {@code to} (high). */
  double at(double value, double from, double to) {
    return from + (value - low) / (high - low) * (to - from);
  }

  DoubleStream ticks() {
    long count = Math.round((high - low) / step);
    return DoubleStream.iterate(0, i -> i <= count, i -> i + 1).map(i -> low + i * step);
  }
}
