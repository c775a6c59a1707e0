@NullMarked
package org.suzhi.party.web;

import org.jspecify.annotations.NullMarked;
