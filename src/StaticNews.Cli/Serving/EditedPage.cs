using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Finds the page that an edit changed, for browsers that follow the writer.</summary>
internal static class EditedPage
{
    /// <summary>The address of the page that the first edited article makes; null when no source of a page was edited.</summary>
    public static string? Of(ImmutableArray<string> edited, EditorNotes? notes) =>
        notes is null ? null : edited.Select(notes.AddressOf).FirstOrDefault(address => address is not null);
}
