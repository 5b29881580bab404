package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose names and texts are looked at as its reader comes to them, so that it is parsed
 * once. What the reader passes over is looked at too.
 */
final class CheckedTokens extends JsonParserDelegate {
  private final TextFaults faults = new TextFaults();

  /** By depth, used again. */
  private final List<GivenNames> names = new ArrayList<>();

  private int depth;

  CheckedTokens(JsonParser document) {
    super(document);
  }

  /** What was found so far. */
  TextFaults faults() {
    return faults;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    var token = delegate.nextToken();
    if (token == JsonToken.FIELD_NAME) {
      name();
    } else if (token == JsonToken.VALUE_STRING) {
      faults.text(delegate, delegate.getText());
    } else if (token == JsonToken.START_OBJECT) {
      open();
    } else if (token == JsonToken.END_OBJECT) {
      depth--;
    }
    return token;
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    int open = currentToken() != null && currentToken().isStructStart() ? 1 : 0;
    while (open > 0) {
      var token = nextToken();
      if (token == null) break;
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }

  /** Looks at all that is left. */
  CheckedTokens toEnd() throws IOException {
    while (nextToken() != null) {}
    return this;
  }

  private void open() {
    if (depth == names.size()) names.add(new GivenNames());
    names.get(depth).clear();
    depth++;
  }

  private void name() throws IOException {
    var name = delegate.currentName();
    if (!names.get(depth - 1).add(name)) faults.twice(delegate, name);
    faults.text(delegate, name);
  }
}
