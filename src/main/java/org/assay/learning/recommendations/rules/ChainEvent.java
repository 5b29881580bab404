package org.assay.learning.recommendations.rules;

/** What can happen to a recommendation. The first four come from an owner. */
public enum ChainEvent {
  ACCEPT,
  DECLINE,
  UPDATE,
  SAY_DONE,
  CLOSE_IMPLEMENTED,
  CLOSE_NOT_IMPLEMENTED,
  FIND_IMPROVED,
  FIND_HELD,
  FIND_FALLEN
}
