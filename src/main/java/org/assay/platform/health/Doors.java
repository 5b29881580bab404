package org.assay.platform.health;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The ports that new connections come in by, to be closed before those that are open are ended. */
@Singleton
final class Doors implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Queue<Channel> listening = new ConcurrentLinkedQueue<>();

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

  private final class Customizer implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      if (role == ChannelRole.LISTENER) listening.add(channel);
      return this;
    }
  }
}
