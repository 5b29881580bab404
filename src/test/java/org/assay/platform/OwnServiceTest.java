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
 * A {@link DatabaseTest} whose service is started for this class alone, since it replaces one of
 * its beans by a {@link io.micronaut.test.annotation.MockBean}. That takes a second or more.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(EmptyTables.class)
@MicronautTest(transactional = false)
public @interface OwnServiceTest {}
