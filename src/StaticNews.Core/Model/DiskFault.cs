namespace StaticNews.Model;

/// <summary>What the disk refused, whichever thread asked it.</summary>
public static class DiskFault
{
    /// <summary>Whether the disk is to blame.</summary>
    public static bool Is(Exception e) => In(e) is not null;

    /// <summary>What the disk said; null when it is not to blame.</summary>
    public static Exception? In(Exception e) => e switch
    {
        IOException or UnauthorizedAccessException => e,
        AggregateException several => several.Flatten().InnerExceptions.FirstOrDefault(Is),
        _ => null,
    };

    /// <summary>The error to tell of a site that could not be read.</summary>
    public static Diagnostic Of(Exception e, string source) =>
        Diagnostic.Error("SN1007", new(source), (In(e) ?? e).Message.TrimEnd('.'), "Make the file readable.");
}
