namespace StaticNews.Graph.Reports;

/// <summary>How an answer is written.</summary>
/// <param name="Json">As one JSON object instead of plain text.</param>
/// <param name="Width">Columns that plain text may take.</param>
public sealed record AnswerForm(bool Json, int Width);
