package org.assay.collection.cycles;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/**
 * Each start would read all forms and look for what is wrong with them, which takes seconds, and
 * the first test empties the tables. A test that is about the start sets the property.
 */
@Singleton
@Replaces(PublishFormsListener.class)
@Requires(env = Environment.TEST)
@Requires(missingProperty = NoFormsAtStart.REAL)
final class NoFormsAtStart extends PublishFormsListener {
  static final String REAL = "test.forms.real";

  NoFormsAtStart(PublishForms publishForms, FormsLeftOut leftOut) {
    super(publishForms, leftOut);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {}
}
