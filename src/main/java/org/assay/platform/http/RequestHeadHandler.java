package org.assay.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Refuses a request that says its length in two ways, since a proxy in front may read it otherwise
 * than this service and take a part of it for another request (RFC 9112, section 6.3). It stands
 * before the codec, which drops one of the two.
 */
final class RequestHeadHandler extends ChannelInboundHandlerAdapter {
  private static final Pattern LENGTH = header("content-length");
  private static final Pattern ENCODING = header("transfer-encoding");
  private static final String END = "\r\n\r\n";
  private static final int LONGEST_HEAD = 64 * 1024;
  private static final byte[] REFUSAL =
      "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final StringBuilder head = new StringBuilder();
  private boolean inHead = true;

  private static Pattern header(String name) {
    return Pattern.compile("\\n" + name + "[ \\t]*:", Pattern.CASE_INSENSITIVE);
  }

  /** The request before has come to its end. */
  void expectHead() {
    inHead = true;
    head.setLength(0);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (inHead && message instanceof ByteBuf bytes && endsTwice(bytes)) {
      ReferenceCountUtil.release(message);
      context
          .writeAndFlush(Unpooled.wrappedBuffer(REFUSAL))
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    super.channelRead(context, message);
  }

  private boolean endsTwice(ByteBuf bytes) {
    head.append(bytes.toString(StandardCharsets.ISO_8859_1));
    int end = head.indexOf(END);
    if (end < 0 && head.length() < LONGEST_HEAD) return false;
    inHead = false;
    var text = end < 0 ? head : head.subSequence(0, end);
    return LENGTH.matcher(text).find() && ENCODING.matcher(text).find();
  }
}
