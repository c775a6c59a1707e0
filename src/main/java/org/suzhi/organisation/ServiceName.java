package org.suzhi.organisation;

import org.suzhi.kernel.Text;

/** A public service for which competence is laid down. */
public record ServiceName(String code, Text name) {}
