namespace StaticNews.Files;

/// <summary>An output as it was written.</summary>
/// <param name="Fingerprint">What its content depended on.</param>
/// <param name="Hash">Its content, hex.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">Time of last write, UTC ticks, as the file system keeps it.</param>
internal sealed record ManifestEntry(string Fingerprint, string Hash, long Length, long Ticks);
