namespace StaticNews.Model;

/// <summary>What a check came to.</summary>
/// <param name="Build">The build that it stands on, with every diagnostic; severities are not chosen yet.</param>
/// <param name="Findings">Links and what can be mended.</param>
public sealed record CheckResult(BuildResult Build, CheckFindings Findings);
