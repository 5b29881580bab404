package org.assay.platform.health;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The ports that new connections come in by, to be closed before those that are open are ended, and
 * the connections whose first request is still on its way.
 */
@Singleton
final class Doors implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Queue<Channel> listening = new ConcurrentLinkedQueue<>();
  private final Set<Channel> silent = ConcurrentHashMap.newKeySet();

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer());
    return event.getBean();
  }

  /** Takes no connection any more; those that were taken go on. */
  void close() {
    listening.forEach(it -> it.close().awaitUninterruptibly());
  }

  /** Whether a connection was taken that has sent nothing yet. */
  boolean hasSilent() {
    return !silent.isEmpty();
  }

  private void await(Channel channel) {
    silent.add(channel);
    channel.closeFuture().addListener(it -> silent.remove(channel));
    channel.pipeline().addFirst(new FirstRead());
  }

  private final class FirstRead extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      silent.remove(context.channel());
      context.pipeline().remove(this);
      context.fireChannelRead(bytes);
    }
  }

  private final class Customizer implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      if (role == ChannelRole.LISTENER) listening.add(channel);
      if (role == ChannelRole.CONNECTION) await(channel);
      return this;
    }
  }
}
