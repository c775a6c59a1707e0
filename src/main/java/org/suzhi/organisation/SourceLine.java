package org.suzhi.organisation;

import org.suzhi.kernel.Text;

/** Where something is printed: a published document and the line in its text. */
public record SourceLine(String document, Text title, int line) {}
