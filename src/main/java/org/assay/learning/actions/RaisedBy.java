package org.assay.learning.actions;

/**
 * What an action comes from; there is never more than one action of the same.
 *
 * @param kind so far only {@code return}
 * @param id of the return
 * @param key of the question
 */
public record RaisedBy(String kind, long id, String key) {
  static final String RETURN = "return";

  public static RaisedBy question(long returnId, String key) {
    return new RaisedBy(RETURN, returnId, key);
  }
}
