package org.assay.collection.returns;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a return states of its organisation.
 *
 * @param valueJson true or false, a number, text, or null when it was taken back
 * @param version grows by one with every change
 */
@MappedEntity("return_fact")
record FactRow(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long returnId,
    String name,
    String valueJson,
    int version) {

  FactRow changed(String json) {
    return new FactRow(id, partnershipId, returnId, name, json, version + 1);
  }
}
