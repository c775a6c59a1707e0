package org.suzhi.identity;

import org.suzhi.kernel.Scope;

/**
 * Whoever is signed in with the request.
 *
 * @param scope what they may see; nobody's as long as a one-time password is to be changed
 */
public record Visitor(long session, Account account, Scope scope) {}
