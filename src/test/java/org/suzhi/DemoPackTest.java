package org.suzhi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A test against the whole program serving the demonstration pack. To run a test on both packs,
 * derive it: {@code @DemoPackTest class RegionsDemoTest extends RegionsTest}. All such tests share
 * one context as long as they add nothing of their own to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Suzhi.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "suzhi.packs=packs/base,packs/demo")
public @interface DemoPackTest {}
