using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A place in a source file as the store keeps it.</summary>
internal static class StoredPlace
{
    /// <summary>Writes a place.</summary>
    public static void Write(StateWriter to, SourceLocation at)
    {
        to.Text(at.File);
        to.Number(at.Line);
        to.Number(at.Column);
    }

    /// <summary>Reads what was written.</summary>
    public static SourceLocation Read(ref StateReader from) => new(from.Text(), from.Number(), from.Number());
}
