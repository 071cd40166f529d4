using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticNews.Content;

/// <summary>Writes the box of a task with the task's words as its label, for those who hear the page.</summary>
internal sealed class TaskListRenderer : HtmlObjectRenderer<TaskList>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(task.Checked ? "[x]" : "[ ]");
            return;
        }

        string label = PlainText.Of(task.Parent);
        renderer.Write("<input").WriteAttributes(task).Write(" type=\"checkbox\" disabled");
        renderer.Write(task.Checked ? " checked" : "").Write(" aria-label=\"").WriteEscape(label).Write("\">");
    }
}
