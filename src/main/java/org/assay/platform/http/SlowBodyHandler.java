package org.assay.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose request does not arrive in the time that its length allows, so that slow
 * senders cannot hold the node's connections.
 */
final class SlowBodyHandler extends ChannelDuplexHandler {
  /** Slower than this no line is on which anybody works: 10 MB take 17 minutes. */
  private static final long SLOWEST_BYTES_A_SECOND = 10_000;

  private final Duration patience;
  private final RequestHeadHandler heads;
  private @Nullable ScheduledFuture<?> end;

  /**
   * @param patience for a request of no length
   * @param heads is told of each request's end
   */
  SlowBodyHandler(Duration patience, RequestHeadHandler heads) {
    this.patience = patience;
    this.heads = heads;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpRequest request) {
      var seconds = patience.toSeconds() + length(request) / SLOWEST_BYTES_A_SECOND;
      cancel();
      end = context.executor().schedule(() -> context.close(), seconds, TimeUnit.SECONDS);
    }
    if (message instanceof LastHttpContent) {
      cancel();
      heads.expectHead();
    }
    super.channelRead(context, message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    cancel();
    super.channelInactive(context);
  }

  private void cancel() {
    if (end != null) {
      end.cancel(false);
      end = null;
    }
  }

  private static long length(HttpRequest request) {
    try {
      return Math.max(
          0, Long.parseLong(request.headers().get(HttpHeaderNames.CONTENT_LENGTH, "0")));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
