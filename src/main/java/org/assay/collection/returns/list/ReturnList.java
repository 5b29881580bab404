package org.assay.collection.returns.list;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;

/** The partnership's list of returns, for its own people; empty for everybody else. */
@Singleton
public class ReturnList {
  /** Returns on a page. */
  public static final int SIZE = 50;

  private final ReturnListRepository returns;

  ReturnList(ReturnListRepository returns) {
    this.returns = returns;
  }

  public Page<ListedReturn> page(Caller caller, ReturnSearch search) {
    return caller.maySeeProgress()
        ? returns.page(caller.partnershipId(), search, SIZE)
        : new Page<>(List.of(), 1, SIZE, 0);
  }
}
