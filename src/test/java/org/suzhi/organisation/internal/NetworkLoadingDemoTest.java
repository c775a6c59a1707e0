package org.suzhi.organisation.internal;

import org.suzhi.DemoPackTest;

@DemoPackTest
class NetworkLoadingDemoTest extends NetworkLoadingTest {}
