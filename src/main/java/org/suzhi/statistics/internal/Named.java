package org.suzhi.statistics.internal;

import java.util.Optional;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Statistics.Naming;

/** A code and its name; units also say how many digits a computed figure is shown with. */
public record Named(Naming kind, String code, Text name, Optional<Integer> decimals) {}
