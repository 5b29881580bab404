package org.assay.platform.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts {@link RequestHeadHandler} and {@link SlowBodyHandler} into each connection. */
@Singleton
final class SlowBodyConfig implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

  private final Duration patience;

  SlowBodyConfig(@Value("${assay.request-patience:30s}") Duration patience) {
    this.patience = patience;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private final class Customizer implements NettyServerCustomizer {
    private final @Nullable Channel channel;

    Customizer(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Customizer(channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel == null || channel.pipeline().get(CODEC) == null) return;
      var heads = new RequestHeadHandler();
      channel
          .pipeline()
          .addBefore(CODEC, "request-head", heads)
          .addAfter(CODEC, "slow-body", new SlowBodyHandler(patience, heads));
    }
  }
}
