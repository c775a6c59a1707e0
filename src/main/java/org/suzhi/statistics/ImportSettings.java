package org.suzhi.statistics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may bring observations in, and how much at a time.
 *
 * @param importOnLoopback whether a page and the API take files from this machine itself, as long
 *     as nobody can sign in
 * @param importRows most rows of one file; every row is kept in memory for as long as the program
 *     runs
 * @param importSize most bytes of one workbook
 */
@ConfigurationProperties("suzhi.statistics")
public record ImportSettings(
    @DefaultValue("false") boolean importOnLoopback,
    @DefaultValue("100000") int importRows,
    @DefaultValue("64MB") DataSize importSize) {}
