package org.suzhi.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator can set about documents.
 *
 * @param largest size of the largest file that is taken in
 */
@ConfigurationProperties("suzhi.document")
public record DocumentSettings(@DefaultValue("50MB") DataSize largest) {}
