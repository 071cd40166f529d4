namespace StaticNews.Planning;

/// <summary>A file of plain text that needs no rendering.</summary>
internal sealed record TextFile(string Url, string Origin, string Text) : PlannedOutput(Url, Origin);
