namespace StaticNews.Content;

/// <summary>A body's HTML went over the limit; the parser turns it into a diagnostic of its file.</summary>
internal sealed class PageTooLargeException : Exception;
