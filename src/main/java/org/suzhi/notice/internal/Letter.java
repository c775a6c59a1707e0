package org.suzhi.notice.internal;

import java.util.List;
import java.util.Optional;
import org.suzhi.notice.NewNotice;

/**
 * What a mail is made of.
 *
 * @param id number of the person's copy
 */
record Letter(
    long id, long person, String words, List<NewNotice.Argument> args, Optional<String> path) {}
