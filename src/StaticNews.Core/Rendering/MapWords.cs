namespace StaticNews.Rendering;

/// <summary>What a map says to those who do not see it, in the site's language.</summary>
/// <param name="Title">Names the picture.</param>
/// <param name="Description">Says how to read it.</param>
/// <param name="Stub">Follows the name of a topic that nobody wrote yet.</param>
internal sealed record MapWords(string Title, string Description, string Stub);
