package dev.deckhand.model;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose API a provider has, which decides the wire protocol and its particulars. */
public enum ProviderKind {
  /** {@code POST {base}/chat/completions} with a bearer key. */
  OPENAI("https://api.openai.com/v1", true),
  /**
   * Azure OpenAI and Microsoft Foundry: OpenAI's protocol under {@code {resource}/openai/v1} with
   * the key in {@code api-key}. Model ids are names of deployments.
   */
  AZURE_OPENAI(null, true),
  /** {@code POST {base}/messages}, Anthropic's Messages API. */
  ANTHROPIC("https://api.anthropic.com/v1", true),
  /** {@code POST {base}/models/{model}:generateContent}, Google's Gemini API. */
  GEMINI("https://generativelanguage.googleapis.com/v1beta", true),
  /** OpenAI's protocol, but {@code max_tokens} and no {@code stream_options}. */
  MISTRAL("https://api.mistral.ai/v1", true),
  /** OpenAI's protocol. */
  XAI("https://api.x.ai/v1", true),
  /**
   * {@code POST {base}/api/chat}, Ollama's own API: its OpenAI-like one cannot be told the context
   * window and silently drops the beginning of a prompt that exceeds the default.
   */
  OLLAMA("http://localhost:11434", false),
  /** OpenAI's protocol as vLLM, LM Studio, OpenRouter and many others have it. */
  OPENAI_COMPATIBLE("https://api.openai.com/v1", false);

  private final @Nullable URI vendorAddress;
  private final boolean needsKey;

  ProviderKind(@Nullable String vendorAddress, boolean needsKey) {
    this.vendorAddress = vendorAddress == null ? null : URI.create(vendorAddress);
    this.needsKey = needsKey;
  }

  /** The address used when none is configured; empty when every customer has one of their own. */
  public Optional<URI> defaultAddress() {
    return Optional.ofNullable(vendorAddress);
  }

  /** Whether no server of this kind answers without a key. */
  public boolean needsKey() {
    return needsKey;
  }
}
