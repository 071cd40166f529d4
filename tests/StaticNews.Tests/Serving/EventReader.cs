namespace StaticNews.Tests.Serving;

/// <summary>Reads server-sent events one by one.</summary>
internal sealed class EventReader(HttpResponseMessage answer) : IDisposable
{
    private StreamReader? _reader;

    /// <summary>The next event's name and data; heartbeats are passed over.</summary>
    public async Task<(string Name, string Data)> NextAsync()
    {
        _reader ??= new StreamReader(await answer.Content.ReadAsStreamAsync());
        using CancellationTokenSource limit = new(PreviewProcess.Patience);
        string name = "";
        while (await _reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (name, line["data: ".Length..]);
            }
        }

        throw new EndOfStreamException("the reload channel ended");
    }

    public void Dispose()
    {
        _reader?.Dispose();
        answer.Dispose();
    }
}
