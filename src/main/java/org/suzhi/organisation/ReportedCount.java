package org.suzhi.organisation;

import java.time.LocalDate;
import org.suzhi.kernel.RegionCode;

/** How many bodies of a kind a published document reports, named or not. */
public record ReportedCount(
    BodyKind kind, RegionCode region, int count, LocalDate asOf, SourceLine source) {}
