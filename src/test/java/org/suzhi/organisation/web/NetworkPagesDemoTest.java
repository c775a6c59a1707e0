package org.suzhi.organisation.web;

import org.suzhi.DemoPackTest;

@DemoPackTest
class NetworkPagesDemoTest extends NetworkPagesTest {}
