namespace StaticNews.Model;

/// <summary>A finding that a site has accepted for now.</summary>
/// <param name="Fingerprint">Its identity.</param>
/// <param name="Code">Its rule, for readers.</param>
/// <param name="File">Where it was, for readers.</param>
/// <param name="Message">What it said, for readers.</param>
public sealed record KnownFinding(string Fingerprint, string Code, string File, string Message);
