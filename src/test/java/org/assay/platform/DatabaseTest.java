package org.assay.platform;

import io.micronaut.context.annotation.Factory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test with the service and its database, which it shares with all others. The tables are emptied
 * before each test; a class with one instance for all its tests (PER_CLASS) starts empty once and
 * keeps its rows. The clock is {@link TestClock}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@Factory // so that Micronaut knows where to inject
@ExtendWith({SharedService.class, EmptyTables.class})
public @interface DatabaseTest {}
