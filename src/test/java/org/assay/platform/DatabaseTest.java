package org.assay.platform;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test with the service and its database. The tables are emptied before each test; a class with
 * one instance for all its tests (PER_CLASS) starts empty once and keeps its rows.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(EmptyTables.class)
@MicronautTest(transactional = false)
public @interface DatabaseTest {}
