using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A parsed file as the store keeps it. Each kind of value is written and read by one type, its parts in the same order.</summary>
internal static class StoredFile
{
    /// <summary>Writes one file.</summary>
    public static void Write(StateWriter to, ParsedFile file)
    {
        to.Text(file.Path);
        to.Text(file.Hash);
        to.Optional(file.Document, StoredDocument.Write);
        to.List(file.Diagnostics, Write);
    }

    /// <summary>Reads what was written.</summary>
    public static ParsedFile Read(ref StateReader from) => new(from.Text(), from.Text(), from.Optional(StoredDocument.Read), from.List(ReadDiagnostic));

    private static void Write(StateWriter to, Diagnostic diagnostic)
    {
        to.Text(diagnostic.Code);
        to.Number((int)diagnostic.Severity);
        StoredPlace.Write(to, diagnostic.Location);
        to.Text(diagnostic.Message);
        to.Text(diagnostic.Remedy);
    }

    private static Diagnostic ReadDiagnostic(ref StateReader from) => new(from.Text(), from.Choice<Severity>(), StoredPlace.Read(ref from), from.Text(), from.Text());
}
