using System.CommandLine;

namespace StaticNews.Cli.Commands;

/// <summary>graph: questions to the related-topics graph of a site.</summary>
internal static class GraphCommand
{
    /// <summary>The command with everything below it.</summary>
    public static Command Create() => new("graph", "Ask how the articles and topics of the site relate.")
    {
        GraphExportCommand.Create(),
    };
}
