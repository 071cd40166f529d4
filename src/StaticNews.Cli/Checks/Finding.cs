using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>A diagnostic with its identity.</summary>
internal sealed record Finding(Diagnostic Diagnostic, string Fingerprint);
