namespace StaticNews.Importing;

/// <summary>An address of the old site (a path from its root) and the file of the new one that answers it.</summary>
public sealed record OldUrl(string Url, string File, Answer Answer);
