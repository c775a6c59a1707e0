package org.suzhi.house;

import org.suzhi.DemoPackTest;

/** The same pages for the demonstration pack. */
@DemoPackTest
class PagesDemoTest extends PagesTest {}
