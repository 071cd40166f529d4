using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A foreign site as read from its folder, paths relative to it: text is read, other files are only named.</summary>
public sealed record ImportFolder(string Root, ImmutableArray<SourceFile> Files);
