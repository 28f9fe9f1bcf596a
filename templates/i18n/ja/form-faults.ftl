### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = 送信された内容がこのページで受け付けられる長さを超えているため、何も行われませんでした。短くして、もう一度お試しください。
form-fault-character = 送信された内容に保存できない文字が含まれているため、何も行われませんでした。貼り付けずに、手で入力してください。
form-fault-repeated = 一つだけ答える項目が二度送信されたため、何も行われませんでした。このページにもう一度入力してください。
form-fault-unknown = このページで尋ねていない内容が送信されたため、何も行われませんでした。ここに表示されている項目だけを入力してください。
form-fault-garbled = ブラウザーから送信された内容が完全に届かなかったため、何も行われませんでした。もう一度お試しください。
