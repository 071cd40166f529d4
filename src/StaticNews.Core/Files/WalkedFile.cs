namespace StaticNews.Files;

/// <summary>A file of the site by its path in the site; the file itself stands elsewhere when the path is a link.</summary>
internal sealed record WalkedFile(string Path, FileInfo File);
