using StaticNews.Model;

namespace StaticNews.Scaffolding;

/// <summary>A document that somebody is about to write.</summary>
/// <param name="Kind">Article, topic or author.</param>
/// <param name="Title">Headline or name, as typed.</param>
/// <param name="Section">Folder of an article below content/, '/' separated; empty for none.</param>
/// <param name="Slug">The file's name without extension; null to make one of the title.</param>
/// <param name="IsBundle">Whether it is a folder of its own, with pictures beside index.md.</param>
/// <param name="Now">Its date.</param>
public sealed record NewDocument(DocumentKind Kind, string Title, string Section, string? Slug, bool IsBundle, DateTimeOffset Now);
