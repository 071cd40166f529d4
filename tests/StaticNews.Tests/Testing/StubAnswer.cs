namespace StaticNews.Tests.Testing;

/// <summary>What a <see cref="WebStub"/> answers.</summary>
internal sealed record StubAnswer(int Status, string? Location = null, string? RetryAfter = null);
